/// What did a page send?
///
///     what it is                         | type
///     a JSON object, read with its place | Tree
///
/// Depends on nothing of ours; every package of the server may depend on it.
package attractor.server.document;
