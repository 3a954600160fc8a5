/// How does one record serve as flags, JSON, schema and documentation?
///
/// In reading order: [Param], what a record says of its components. Depends on `attractor.reference`.
package attractor.parameter;
