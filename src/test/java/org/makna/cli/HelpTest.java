package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Messages;
import picocli.CommandLine;

/** Every command says in both languages what it does, with an example, and what each of its options means. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void everyCommandExplainsItself(String language) {
        Messages messages = Messages.in(Locale.of(language));
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()),
                messages);
        List<CommandLine> commands = new ArrayList<>(List.of(CommandLineProgram.commands(console)));
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            CommandLine command = commands.get(i);
            commands.addAll(command.getSubcommands().values());
            CommandLine.Model.CommandSpec spec = command.getCommandSpec();
            String name = spec.qualifiedName();
            if (spec.usageMessage().description().length == 0) {
                silent.add(name + " has no description");
            }
            if (spec.usageMessage().footer().length == 0 || !spec.usageMessage().footer()[0].contains(name)) {
                silent.add(name + " has no example");
            }
            for (CommandLine.Model.ArgSpec arg : spec.args()) {
                if (arg.description().length == 0 || arg.description()[0].isBlank()) {
                    silent.add(name + " does not explain " + arg.paramLabel() + " " + arg);
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(20);
        assertThat(silent).isEmpty();
    }
}
