package org.makna.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.model.CollectionKind;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;

/** Reads axes as people write them. */
final class AxisParser {

    private static final String POSSIBLE = "codes, codes:PATH, codes:top, documents, folders, kinds, collections, "
            + "collections:codes, collections:cases, collection:NAME, cases, attribute:NAME, speakers, sections:question, coders, time:month(NAME), time:year(NAME), query:NAME";

    private static final Set<String> WITH_NAME = Set.of("codes", "collections", "collection", "attribute", "sections",
            "time", "query");

    /** The start of an axis: its word, and then nothing, a colon or the next axis. */
    private static final Pattern START = Pattern.compile(
            "\\s*(codes|documents|folders|kinds|collections|collection|cases|attribute|speakers|sections|coders|time|query)"
                    + "\\s*(:.*|/.*|)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TIME = Pattern.compile("(month|year)\\s*\\((.*)\\)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private AxisParser() {
    }

    static List<Axis> parseNested(String text) {
        Quotes.requireClosed(text);
        List<Axis> axes = new ArrayList<>();
        int from = 0;
        for (int at = Quotes.indexOf(text, '/', 0); at >= 0; at = Quotes.indexOf(text, '/', at + 1)) {
            if (startsAxis(text.substring(at + 1)) || !takesName(text.substring(from, at))) {
                axes.add(parse(text.substring(from, at)));
                from = at + 1;
            }
        }
        axes.add(parse(text.substring(from)));
        if (axes.size() > 2) {
            throw new MaknaException("table.too-many-axes", text);
        }
        return List.copyOf(axes);
    }

    static Axis parse(String text) {
        Quotes.requireClosed(text);
        int colon = text.indexOf(':');
        String word = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        return colon < 0 ? plain(word, text) : named(word, text.substring(colon + 1).strip(), text);
    }

    private static Axis plain(String word, String text) {
        return switch (word) {
            case "codes" -> new Axis.Codes();
            case "documents" -> new Axis.Documents();
            case "folders" -> new Axis.Folders();
            case "kinds" -> new Axis.Kinds();
            case "collections" -> new Axis.Collections(CollectionKind.DOCUMENTS);
            case "cases" -> new Axis.Cases();
            case "speakers" -> new Axis.Speakers();
            case "coders" -> new Axis.Coders();
            default -> throw unknown(text);
        };
    }

    private static Axis named(String word, String name, String text) {
        if (name.isEmpty()) {
            throw unknown(text);
        }
        return switch (word) {
            case "codes" -> name.equals("top") ? new Axis.TopCodes() : new Axis.Subcodes(NamePath.parseCode(name));
            case "collections" -> new Axis.Collections(CollectionKind.ofWord(name.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> unknown(text)));
            case "collection" -> new Axis.InCollection(Quotes.strip(name));
            case "attribute" -> new Axis.OfAttribute(Quotes.strip(name));
            case "sections" -> {
                if (!name.equalsIgnoreCase("question")) {
                    throw unknown(text);
                }
                yield new Axis.Questions();
            }
            case "time" -> overTime(name, text);
            case "query" -> new Axis.Queries(Quotes.split(name, ',').stream().map(Quotes::strip).toList());
            default -> throw unknown(text);
        };
    }

    private static Axis overTime(String name, String text) {
        Matcher step = TIME.matcher(name);
        if (!step.matches() || step.group(2).isBlank()) {
            throw unknown(text);
        }
        return new Axis.OverTime(Axis.OverTime.Step.valueOf(step.group(1).toUpperCase(Locale.ROOT)),
                Quotes.strip(step.group(2).strip()));
    }

    private static MaknaException unknown(String text) {
        return new MaknaException("table.unknown-axis", text.strip(), POSSIBLE);
    }

    /** The name as it must be written to be read again as one name. */
    static String quoted(String name) {
        boolean plain = name.equals(name.strip()) && name.chars().noneMatch(c -> "\"/,()".indexOf(c) >= 0);
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static boolean startsAxis(String text) {
        return START.matcher(text).matches();
    }

    private static boolean takesName(String text) {
        int colon = text.indexOf(':');
        return colon >= 0 && WITH_NAME.contains(text.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }
}
