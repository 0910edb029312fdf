package org.makna.bundles;

/**
 * A place in the sources that names a key of the bundles.
 *
 * @param place     file and line
 * @param key       the key, or the part of it that stands as a literal
 * @param arguments number of arguments that fill the text, or {@link #UNKNOWN}
 */
record KeyUse(String place, String key, int arguments) {

    /** The arguments come as an array, or the literal stands somewhere else than in a known call. */
    static final int UNKNOWN = -1;
}
