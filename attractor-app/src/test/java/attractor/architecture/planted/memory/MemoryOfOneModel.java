package attractor.architecture.planted.memory;

import attractor.architecture.planted.models.ConcreteModel;

/// The core naming a model, though only the type of an array.
interface MemoryOfOneModel {
    ConcreteModel[] models();
}
