package dev.paceline.query.compare;

/**
 * Recomputes the audit chain of a store out of the log, and checks the signatures of its
 * checkpoints with their key. The chain itself is never changed by it, nor by a rebuild.
 */
public interface ProofCheck extends StoreCheck {}
