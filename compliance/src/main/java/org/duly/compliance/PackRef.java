package org.duly.compliance;

/** A rule pack that was asked, pinned down to its bytes. */
public record PackRef(String id, String version, String sha256) {}
