package org.duly.integration;

/** Marks where the room of the REST interface begins, for advice that covers the whole room. */
public interface IntegrationRoom {}
