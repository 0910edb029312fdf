/** Cases and their attributes. */
@NullMarked
package org.makna.ui.cases;

import org.jspecify.annotations.NullMarked;
