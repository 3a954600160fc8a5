package attractor.lab;

import attractor.experiment.Claim;

/// A claim with the protocol that puts it to the test.
///
/// @param protocol id of the protocol
/// @param claim the claim, not run
public record ListedClaim(String protocol, Claim claim) {}
