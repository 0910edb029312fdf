/** A small house with a planted violation of each wall. Its rooms have the names of the real ones. */
package org.makna.architecture.planted;
