package org.makna.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One coding with all that a list of coded segments shows of it.
 *
 * @param documentNumber number of the document in the study's order, from 1
 * @param segmentNumber  number of the segment within its document, from 1
 * @param document       the document
 * @param documentPath   folders and name
 * @param folderPath     the document's folders, or empty at the top
 * @param code           the code
 * @param codePath       path of the code
 * @param allCodes       paths of all codes on the segment, sorted
 * @param segment        the segment
 * @param coding         the coding
 * @param coder          name of the coder
 * @param text           the text of the segment
 * @param startCodePoint start in code points
 * @param endCodePoint   end in code points
 * @param firstParagraph number of the paragraph where it starts, from 1, counting empty lines
 * @param lastParagraph  number of the paragraph where it ends
 * @param speaker        who speaks where it starts, or empty
 * @param turn           number of the speaking turn where it starts, from 1, or 0 outside turns
 * @param cases          names of the cases it belongs to, sorted
 * @param attributes     for each attribute of the study, its value; several cases' values are joined by {@code "; "}
 */
public record CodedSegment(int documentNumber, int segmentNumber, Document document, String documentPath,
        String folderPath, Code code, String codePath, List<String> allCodes, Segment segment, Coding coding,
        String coder, String text, int startCodePoint, int endCodePoint, int firstParagraph, int lastParagraph,
        String speaker, int turn, List<String> cases, List<AttributeValue> attributes) {

    /** Share of the document's characters that the segment covers, or null for an empty document. */
    public @Nullable Double coverage() {
        int all = document.codePoints();
        return all == 0 ? null : (double) (endCodePoint - startCodePoint) / all;
    }
}
