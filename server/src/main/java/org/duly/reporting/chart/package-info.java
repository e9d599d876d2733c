/** Charts as ECharts options: built here, drawn in the browser, each beside a table that says the same. */
@NullMarked
package org.duly.reporting.chart;

import org.jspecify.annotations.NullMarked;
