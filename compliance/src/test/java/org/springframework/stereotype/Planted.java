package org.springframework.stereotype;

/** Planted for the architecture tests. */
public interface Planted {}
