package org.makna.model;

/**
 * How often one code was applied; a row of the sheet {@code Code frequency}.
 *
 * @param path       path of the code
 * @param name       name of the code
 * @param documents  documents with at least one coding of it
 * @param cases      cases with at least one coding of it in their text
 * @param codings    codings of it
 * @param words      words in the union of its ranges
 * @param characters code points in the union of its ranges
 * @param ofCodings  share of all codings counted, {@code NaN} when there are none
 * @param ofDocuments share of all documents counted, {@code NaN} when there are none
 * @param meanWeight mean of the weights that were given, {@code NaN} when there are none
 */
public record CodeFrequency(String path, String name, long documents, long cases, long codings, long words,
        long characters, double ofCodings, double ofDocuments, double meanWeight) {}
