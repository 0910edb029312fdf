package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the strings that the cells of a workbook share, without formatting and without phonetic hints. */
final class XlsxStrings extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int phonetic;

    /** The strings by their index. */
    List<String> texts() {
        return texts;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "t" -> inText = phonetic == 0;
            case "rPh" -> phonetic++;
            default -> {
                // Runs and their fonts do not change the text.
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "si" -> texts.add(CellText.clean(text.toString()));
            case "t" -> inText = false;
            case "rPh" -> phonetic--;
            default -> {
                // Runs and their fonts do not change the text.
            }
        }
    }
}
