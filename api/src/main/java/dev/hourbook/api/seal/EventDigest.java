package dev.hourbook.api.seal;

/** One event of the log: where it stands and the digest of all its columns. */
record EventDigest(long index, Digest digest) {}
