/// How does one record serve as flags, JSON, schema and documentation?
///
/// In reading order: [Param] and [About], what a record says of itself; [Recipe], the record type read and written
/// in every form; [Parameter], one entry of its description; [Names] and [Range], the checks with their messages.
/// Depends on nothing.
///
///     Recipe<DenseExponential> recipe = Recipe.of(DenseExponential.class);
///     DenseExponential model = recipe.parse(Map.of("beta", "0.2"));
package attractor.parameter;
