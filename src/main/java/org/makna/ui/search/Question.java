package org.makna.ui.search;

import org.makna.model.CodingQuery;
import org.makna.model.ResultMode;

/**
 * A question about codings.
 *
 * @param query what is asked
 * @param mode  whether whole segments or only the parts where they meet are to be listed
 */
record Question(CodingQuery query, ResultMode mode) {}
