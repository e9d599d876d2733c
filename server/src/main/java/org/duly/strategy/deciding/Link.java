package org.duly.strategy.deciding;

import org.duly.strategy.table.CompiledTable;
import org.duly.strategy.table.TableText;
import org.duly.strategy.version.Subject;
import org.duly.strategy.version.Version;

/**
 * A table of the chain, in the version that is to be asked.
 *
 * @param text the cells as written, for saying which of them fitted
 */
public record Link(Subject subject, Version version, CompiledTable table, TableText text) {}
