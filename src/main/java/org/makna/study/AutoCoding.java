package org.makna.study;

import org.makna.model.Message;

/**
 * What coding by a query did.
 *
 * @param codePath    path of the code
 * @param codeCreated whether the code was made for it
 * @param coder       name of the coder
 * @param hits        hits of the query
 * @param coded       codings made
 * @param present     places that this coder had coded so already
 * @param documents   documents with hits
 * @param understood  the query as understood
 */
public record AutoCoding(String codePath, boolean codeCreated, String coder, long hits, long coded, long present,
        long documents, Message understood) {}
