/// How do numbers become a plot, a heat map or a gallery of patterns?
///
/// As pure functions of data: a figure can be printed as it is, read by everybody (any colour vision, a screen
/// reader, grey print), and made again with the same bytes.
///
/// Types in reading order:
///
/// 1. [Figure][attractor.figure.Figure]: SVG, PNG, description, data tree and table of any figure;
/// 2. [Plot][attractor.figure.Plot] with its [Axis][attractor.figure.Axis] and [Scale][attractor.figure.Scale], and
///   what stands between the axes: [Layer][attractor.figure.Layer], that is [Series][attractor.figure.Series] (of
///   [Sample][attractor.figure.Sample] in a [Look][attractor.figure.Look]), [Reference][attractor.figure.Reference]
///   and [Annotation][attractor.figure.Annotation];
/// 3. [HeatMap][attractor.figure.HeatMap] ([Grid][attractor.figure.Grid], [ColourMap][attractor.figure.ColourMap]),
///   [Gallery][attractor.figure.Gallery], [Panels][attractor.figure.Panels], and [Film][attractor.figure.Film],
///   figures one after the other;
/// 4. [Table][attractor.figure.Table] and [NumberText][attractor.figure.NumberText], which reports use too.
///
/// May depend on `attractor.figure.sheet` and the JDK; knows no model and no experiment.
///
///     var measured = List.of(Sample.withError(0.05, 0.93, 0.02), Sample.withError(0.10, 0.84, 0.03));
///     var plot = Plot.of("Overlap against load", Axis.linear("load N/D"), Axis.linear("overlap m"),
///             List.of(Series.of("dense, n = 3", Look.JOINED, measured)));
///     Files.writeString(Path.of("overlap.svg"), plot.svg("overlap"));
///     Files.write(Path.of("overlap.png"), plot.png());
package attractor.figure;
