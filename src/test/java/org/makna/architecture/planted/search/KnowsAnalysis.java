package org.makna.architecture.planted.search;

import org.makna.architecture.planted.analysis.AnalysisRoom;

/** Planted: search must not know analysis. */
class KnowsAnalysis {
    AnalysisRoom room;
}
