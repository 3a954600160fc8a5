package attractor.models.diffusion;

/// The last of three coordinates is stored, of points of the unit sphere; the azimuth is not.
public record Height() implements Core {}
