package org.makna.intake.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makna.intake.project.Memos.Written;
import org.makna.model.ForeignTables;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who made which highlight, as the log of a Taguette database tells. */
final class TaguetteMakers {

    private final Coders coders;
    private final Times times;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Long, Written> makers = new HashMap<>();
    private Written other = Written.UNKNOWN;

    TaguetteMakers(Coders coders, Times times) {
        this.coders = coders;
        this.times = times;
    }

    void read(ForeignTables tables) {
        tables.each("commands", List.of("date", "user_login", "payload"), row -> {
            if (!row.text("payload").contains("highlight_add")) {
                return;
            }
            try {
                JsonNode payload = json.readTree(row.text("payload"));
                JsonNode highlight = payload.get("highlight_id");
                if (highlight != null && highlight.isIntegralNumber()) {
                    makers.put(highlight.asLong(),
                            new Written(coders.of(row.text("user_login")), times.instant(row.text("date"))));
                }
            } catch (JacksonException e) {
                // A line of the log that cannot be read tells nothing; the highlight is there all the same.
            }
        });
        Set<String> members = new HashSet<>();
        tables.each("project_members", List.of("user_login"), row -> members.add(row.text("user_login")));
        if (members.size() == 1) {
            other = new Written(coders.of(members.iterator().next()), null);
        }
    }

    /** Who made a highlight and when; the only member where the log is silent. */
    Written of(long highlight) {
        return makers.getOrDefault(highlight, other);
    }
}
