@NullMarked
package org.makna.architecture.planted.model;

import org.jspecify.annotations.NullMarked;
