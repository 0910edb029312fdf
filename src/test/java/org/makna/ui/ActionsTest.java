package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.ui.action.Action;
import org.makna.ui.action.Scope;

/** Every action has a text in both languages and a key that is its own. */
class ActionsTest {

    @Test
    void noKeyStandsForTwoActionsThatCanMeet() {
        List<String> clashes = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            Map<String, Action> taken = new HashMap<>();
            for (Action action : Action.values()) {
                // A key of the window acts in every scope, so it must differ from the keys of each.
                if ((action.scope() == scope || action.scope() == Scope.WINDOW) && action.key().isPresent()) {
                    Action other = taken.put(action.key().get().getName(), action);
                    if (other != null) {
                        clashes.add(other + " and " + action + " in " + scope);
                    }
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    @Test
    void everyActionAndGroupHasATextInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("id"))) {
            Messages messages = Messages.in(locale);
            for (Action action : Action.values()) {
                assertThat(messages.bundle().containsKey(action.textKey())).as(action.textKey()).isTrue();
                assertThat(messages.bundle().containsKey(action.group().textKey())).isTrue();
            }
        }
    }
}
