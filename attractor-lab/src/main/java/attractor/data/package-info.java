/// How do arrays, images and data sets get in and out?
///
/// Types, in reading order:
///
/// 1. [attractor.data.NdArray] is a rectangular array of numbers; [attractor.data.DType] its element type.
/// 2. [attractor.data.Npy], [attractor.data.Npz], [attractor.data.Idx], [attractor.data.Png] and
///   [attractor.data.Csv] read and write files of one kind, [attractor.data.ArrayFiles] a file of any kind.
///   [attractor.data.Trust] says whether compressed files are limited, [attractor.data.Grey] how colour becomes
///   grey.
/// 3. [attractor.data.PatternArrays] turns arrays into patterns and back without changing a number;
///   [attractor.data.PatternFiles] does so for files; [attractor.data.Encoding] turns grey levels into patterns by
///   a rule.
/// 4. [attractor.data.DataSets] lists the data sets, each a [attractor.data.DataSet] with its
///   [attractor.data.Origin] and [attractor.data.DataFile]s; [attractor.data.DataStore] keeps and loads them as
///   [attractor.data.ImageSet]; [attractor.data.DataFetch], [attractor.data.DataImport] and
///   [attractor.data.DataExport] bring them in and out; [attractor.data.DataCorruption] makes cues of patterns.
/// 5. [attractor.data.AtomicFile] writes a file completely or not at all; everything here that writes goes through
///   it.
///
/// What goes wrong has one of four types, which the command line maps to its exit codes:
/// [attractor.data.BadInputException] (2), [attractor.data.MissingDataException] (4),
/// [attractor.data.StorageException] (5), [attractor.data.FetchException] (1). All are unchecked, with a message of
/// one sentence: what, where, what to do.
///
/// May depend on: `attractor.pattern` and the JDK. It knows no model.
///
/// Example:
///
///     var digits = DataStore.standard().load("mnist", "train").part(0, 500);
///     PatternFiles.write(Path.of("patterns.npy"), digits.spins(127));
package attractor.data;
