package attractor.models.diffusion;

/// What of each pattern is stored; the corpus fills in the rest.
public sealed interface Core permits WholePattern, ChosenComponents, PrincipalComponents, Height {}
