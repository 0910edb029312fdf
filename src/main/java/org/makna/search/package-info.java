/**
 * The text index and its query language.
 *
 * <p>The index is a cache: it can be thrown away at any time and built again from the study. It holds one Lucene
 * document per document of the study, with every word at its position and its UTF-16 offsets, once as written (case,
 * accents and width folded) and once as a stem where the language has a stemmer, and the borders of the document's
 * sentences, paragraphs, turns and sections. The text itself is not stored.
 *
 * <p>A search has two steps. Lucene first names <em>candidates</em>, the documents that hold enough of the words in any
 * place, best first. Each candidate is then verified: the matches of every word or phrase are cut into the units of the
 * document and the query is judged in each unit, so that AND means the same sentence, paragraph, turn, section or
 * document, exactly, with one index.
 */
@NullMarked
package org.makna.search;

import org.jspecify.annotations.NullMarked;
