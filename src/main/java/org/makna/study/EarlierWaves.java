package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makna.intake.KnownSurveys;
import org.makna.intake.SurveyMap;
import org.makna.model.Attribute;
import org.makna.model.MaknaException;
import org.makna.store.Rows;

/** Finds what a study knows of the surveys it has. */
final class EarlierWaves {

    private EarlierWaves() {
    }

    static KnownSurveys of(Rows rows) {
        List<SurveyMap> maps = new ArrayList<>();
        for (String json : rows.documents().surveyMaps()) {
            try {
                maps.add(SurveyMap.parse(json));
            } catch (MaknaException e) {
                // A map that another version wrote in words of its own tells nothing; the survey is then read as a new one.
                org.slf4j.LoggerFactory.getLogger(EarlierWaves.class).warn("A survey map cannot be read", e);
            }
        }
        Map<Long, String> written = rows.attributes().written();
        List<Attribute> all = rows.attributes().all();
        Map<String, String> forms = new HashMap<>();
        all.forEach(one -> {
            String form = written.get(one.id());
            if (form != null) {
                forms.putIfAbsent(one.name(), form);
            }
        });
        return new KnownSurveys(maps, all.stream().filter(one -> !one.ofDocuments()).toList(), forms);
    }
}
