package org.makna.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.makna.model.MaknaException;
import org.makna.study.ListedRule;
import org.makna.study.RuleRun;
import org.makna.study.RuleWithdrawal;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the rules of automatic coding, runs them again, or withdraws them. */
@Command(name = "rules")
final class RulesCommand extends StudyCommand {

    private static final String ALL = "all";

    @Option(names = "--run", paramLabel = "N|all", split = ",")
    private List<String> run = List.of();

    @Option(names = "--everywhere")
    private boolean everywhere;

    @Option(names = "--withdraw", paramLabel = "N|all", split = ",")
    private List<String> withdraw = List.of();

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|json")
    private ResultFormat format = ResultFormat.text;

    RulesCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return run.isEmpty() && withdraw.isEmpty() ? Study.Access.READ : Study.Access.WRITE;
    }

    @Override
    int run(Study study) {
        int code = DONE;
        if (!run.isEmpty()) {
            RuleRun done = study.codingRules().run(ids(study, run, "--run"), everywhere, console.progress());
            console.tell("cli.rules.run", done.rules(), done.coded(), done.present(), done.documents());
            done.failed().forEach(console::tell);
            code = done.failed().isEmpty() ? DONE : FINDING;
        }
        if (!withdraw.isEmpty()) {
            RuleWithdrawal gone = study.codingRules().withdraw(ids(study, withdraw, "--withdraw")).join();
            console.tell("cli.rules.withdrawn", gone.rules(), gone.removed(), gone.kept());
        }
        list(study.codingRules().list(), study);
        return code;
    }

    private static List<Long> ids(Study study, Collection<String> words, String option) {
        List<Long> there = study.codingRules().list().stream().map(ListedRule::id).toList();
        List<Long> ids = new ArrayList<>();
        for (String word : words) {
            if (word.equals(ALL)) {
                ids.addAll(there);
                continue;
            }
            Usage.require(word.matches("\\d{1,9}"), option, word);
            if (!there.contains(Long.valueOf(word))) {
                throw new MaknaException("study.no-rule", word);
            }
            ids.add(Long.valueOf(word));
        }
        if (ids.isEmpty()) {
            throw new MaknaException("study.no-rules");
        }
        return ids;
    }

    private void list(List<ListedRule> rules, Study study) {
        switch (format) {
            case json -> study.output().rulesAsJson(rules, console.out());
            case text -> {
                List<List<String>> lines = new ArrayList<>();
                lines.add(List.of(console.messages().text("cli.rules.head").split("\\|")));
                for (ListedRule rule : rules) {
                    lines.add(List.of(rule.does().query() + "  →  " + rule.does().codePath(), Long.toString(rule.id()),
                            Long.toString(rule.codings()), Long.toString(rule.changed()),
                            Long.toString(rule.newDocuments())));
                }
                AlignedText.print(lines, console.out());
            }
        }
    }
}
