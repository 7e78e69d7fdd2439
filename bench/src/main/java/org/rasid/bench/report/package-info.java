/** The figures of the benchmarks as a page to read. */
@NullMarked
package org.rasid.bench.report;

import org.jspecify.annotations.NullMarked;
