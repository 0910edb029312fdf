package org.makna.exchange;

import org.jspecify.annotations.Nullable;
import org.makna.model.CodedCorpus;

/**
 * A study as tables of one kind of row each, for programs that count.
 *
 * @param imprint   where they come from
 * @param corpus    documents, codes and cases
 * @param segments  the codings
 * @param attribute the attribute of cases that is tabulated first, or null when none is fit for it
 */
public record TidyTables(Imprint imprint, CodedCorpus corpus, CodedSegments segments, @Nullable String attribute) {}
