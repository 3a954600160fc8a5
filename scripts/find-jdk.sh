# Sourced by ./attractor, ./verify and .ci/run (POSIX sh). Sets JAVA_HOME to a JDK 25, or fails with one sentence.

# A folder is a JDK 25 when it has the tools and says so in its release file (reading it costs no JVM start).
is_jdk25() {
    [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r jdk_line || [ -n "$jdk_line" ]; do
        case $jdk_line in JAVA_VERSION=\"25 | JAVA_VERSION=\"25\" | JAVA_VERSION=\"25[.+-]*) return 0 ;; esac
    done <"$1/release"
    return 1
}

# The file behind a chain of symbolic links.
behind_links() {
    linked=$1
    while [ -h "$linked" ]; do
        link_target=$(readlink "$linked") || return 1
        case $link_target in
            /*) linked=$link_target ;;
            *) linked=$(dirname "$linked")/$link_target ;;
        esac
    done
    printf '%s\n' "$linked"
}

use_jdk25() {
    if is_jdk25 "${JAVA_HOME:-}"; then
        export JAVA_HOME
        return 0
    fi
    on_path=$(command -v javac 2>/dev/null) || on_path=
    if [ -n "$on_path" ]; then
        on_path=$(behind_links "$on_path")
        on_path=${on_path%/bin/javac}
    fi
    for jdk in \
        "$on_path" \
        /usr/lib/jvm/*25* \
        /usr/java/*25* \
        /opt/*jdk*25* \
        /opt/java/*25* \
        "${SDKMAN_DIR:-${HOME:-/}/.sdkman}"/candidates/java/25* \
        "${HOME:-/}"/.jdks/*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        "${HOME:-/}"/Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
        if is_jdk25 "$jdk"; then
            JAVA_HOME=$jdk
            export JAVA_HOME
            return 0
        fi
    done
    echo "Attractor needs a JDK 25 and found none in JAVA_HOME, on PATH or in the usual folders: install Eclipse Temurin 25 from https://adoptium.net (or \`sdk install java 25-tem\`, or \`brew install openjdk@25\`), or set JAVA_HOME to one." >&2
    return 1
}

need_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    echo "Attractor builds with Maven 3.8.7 or newer and found no \`mvn\` on PATH: install it (\`apt-get install maven\`, \`brew install maven\`, or https://maven.apache.org) and run again." >&2
    return 1
}
