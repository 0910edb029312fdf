package org.makna.study;

import org.makna.model.Message;

/**
 * The answer to a text query.
 *
 * @param rows       the hits asked for, in context; each is read from the study when it is taken, so only while that is open
 * @param total      number of hits in all, or of those seen so far when not exact
 * @param exact      whether every document was looked at; not so while the index is being built
 * @param documents  documents with hits, likewise
 * @param understood the query as understood
 */
public record FoundHits(HitRows rows, long total, boolean exact, long documents, Message understood) {}
