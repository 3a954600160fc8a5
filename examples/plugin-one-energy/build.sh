#!/bin/sh
# Builds the plug-in against the program and puts its jar where ./attractor finds it.
set -eu

here=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd -P)
home=$(CDPATH='' cd -P -- "$here/../.." && pwd -P)
. "$home/scripts/find-jdk.sh"
use_jdk25
"$home/attractor" --version >/dev/null

classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
"$JAVA_HOME/bin/javac" --release 25 -cp "$home/attractor-app/target/lib/*" -d "$classes" "$here"/src/example/*.java
cp -R "$here/src/META-INF" "$classes"
mkdir -p "$home/plugins"
"$JAVA_HOME/bin/jar" --create --file "$home/plugins/plugin-one-energy.jar" -C "$classes" .
echo "built $home/plugins/plugin-one-energy.jar"
