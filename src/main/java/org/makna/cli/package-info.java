/** The command line: one class per command, no rules of the field. Results on standard output, everything else on standard error. */
@NullMarked
package org.makna.cli;

import org.jspecify.annotations.NullMarked;
