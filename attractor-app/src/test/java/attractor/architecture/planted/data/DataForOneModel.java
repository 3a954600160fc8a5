package attractor.architecture.planted.data;

import attractor.architecture.planted.models.ConcreteModel;

/// Generic code that names a model.
record DataForOneModel(ConcreteModel model) {}
