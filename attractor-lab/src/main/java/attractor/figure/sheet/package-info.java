/// How do lines, filled shapes, texts and images come onto an SVG page or into a PNG file?
///
/// One small drawing interface with two implementations: the same layout in both, the same bytes every time,
/// without any font, display or library of the machine.
///
/// Types in reading order:
///
/// 1. [Sheet][attractor.figure.sheet.Sheet], the interface; coordinates are points (1/72 inch), y grows downwards;
/// 2. [Colour][attractor.figure.sheet.Colour], [Pen][attractor.figure.sheet.Pen],
///   [Dash][attractor.figure.sheet.Dash], [Lettering][attractor.figure.sheet.Lettering]: what marks look like;
/// 3. [Point][attractor.figure.sheet.Point], [Box][attractor.figure.sheet.Box],
///   [Size][attractor.figure.sheet.Size], [Pixels][attractor.figure.sheet.Pixels]: where they go, and small images;
/// 4. [SvgSheet][attractor.figure.sheet.SvgSheet] and [PngSheet][attractor.figure.sheet.PngSheet];
/// 5. [Typeface][attractor.figure.sheet.Typeface], the bundled font, which gives both their text metrics and the
///   PNG its glyphs; [Png][attractor.figure.sheet.Png], the image file format; [Xml][attractor.figure.sheet.Xml],
///   escaping.
///
/// May depend on the JDK only.
///
///     var sheet = new SvgSheet(new SvgHeading("demo", "A line", "One line from left to right."), new Size(100, 50));
///     sheet.stroke(new Line2D.Double(10, 25, 90, 25), Pen.solid(Colour.INK, 1.2));
///     String svg = sheet.document();
package attractor.figure.sheet;
