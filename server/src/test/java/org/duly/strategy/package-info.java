@org.jspecify.annotations.NullMarked
package org.duly.strategy;
