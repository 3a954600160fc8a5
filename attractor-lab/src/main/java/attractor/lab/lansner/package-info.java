/// Which local rule holds most sparse patterns?
///
/// [SparseBenchmark]: six rules on sparse 0/1 patterns, in hypercolumns and with k winners, beside the published
/// ranking ([SparseTask] is the task, [PublishedCapacity] what a reference run measured). Depends on
/// `attractor.experiment`, `attractor.figure`, `attractor.learning` and the models.
///
/// ```java
/// List<SparseBenchmark.Cell> cells = new SparseBenchmark().cells(Profile.SMOKE);
/// ```
package attractor.lab.lansner;
