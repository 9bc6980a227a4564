package org.sidestep.support;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.ac.ed.ph.jqtiplus.JqtiExtensionManager;
import uk.ac.ed.ph.jqtiplus.reading.AssessmentObjectXmlLoader;
import uk.ac.ed.ph.jqtiplus.reading.QtiXmlInterpretationException;
import uk.ac.ed.ph.jqtiplus.reading.QtiXmlReader;
import uk.ac.ed.ph.jqtiplus.running.ItemProcessingInitializer;
import uk.ac.ed.ph.jqtiplus.running.ItemSessionController;
import uk.ac.ed.ph.jqtiplus.running.ItemSessionControllerSettings;
import uk.ac.ed.ph.jqtiplus.state.ItemSessionState;
import uk.ac.ed.ph.jqtiplus.types.Identifier;
import uk.ac.ed.ph.jqtiplus.types.ResponseData;
import uk.ac.ed.ph.jqtiplus.types.StringResponseData;
import uk.ac.ed.ph.jqtiplus.validation.AssessmentObjectValidationResult;
import uk.ac.ed.ph.jqtiplus.xmlutils.SimpleSchemaCache;

/**
 * Another program that plays QTI 2.1: JQTI+ of the University of Edinburgh. It brings the schemas
 * of IMS, whose notice lets anyone use them and hand them on unchanged.
 */
public final class QtiPlayer {
    private static final JqtiExtensionManager PLAIN = new JqtiExtensionManager();
    private static final QtiXmlReader READER = new QtiXmlReader(PLAIN, new SimpleSchemaCache());
    private static final Date NOW = new Date(0);

    private final Map<String, byte[]> files;
    private final AssessmentObjectXmlLoader loader;

    /**
     * @param files the content of each file of a package by its name
     */
    public QtiPlayer(Map<String, byte[]> files) {
        this.files = files;
        this.loader =
                new AssessmentObjectXmlLoader(
                        READER, address -> new ByteArrayInputStream(file(address)));
    }

    private byte[] file(URI address) {
        return files.get(address.getPath().substring(1));
    }

    /** What breaks the schema or the rules beside it, in any item or test. */
    public List<String> errors() {
        var errors = new ArrayList<String>();
        for (String file : files.keySet()) {
            if (file.matches("(?!imsmanifest).*\\.xml")) {
                errors.addAll(errors(file));
            }
        }
        return errors;
    }

    private List<String> errors(String file) {
        AssessmentObjectValidationResult<?> result =
                file.startsWith("test_")
                        ? loader.loadResolveAndValidateTest(address(file))
                        : loader.loadResolveAndValidateItem(address(file));
        var unread =
                result.getResolvedAssessmentObject().getRootNodeLookup().getBadResourceException();
        if (unread instanceof QtiXmlInterpretationException broken) {
            return List.of(file + ": " + broken.getXmlParseResult().getErrors());
        }
        return result.getNotifications().stream().map(one -> file + ": " + one).toList();
    }

    /**
     * What an item makes of an answer.
     *
     * @param answers the values given for each response
     * @return the outcomes by name, such as {@code SCORE}, as the player writes them
     */
    public Map<String, String> play(String file, Map<String, List<String>> answers) {
        var item = loader.loadResolveAndValidateItem(address(file));
        var state = new ItemSessionState();
        var session =
                new ItemSessionController(
                        PLAIN,
                        new ItemSessionControllerSettings(),
                        new ItemProcessingInitializer(item).initialize(),
                        state);
        session.initialize(NOW);
        session.performTemplateProcessing(NOW);
        session.enterItem(NOW);
        session.bindResponses(NOW, responses(answers));
        session.commitResponses(NOW);
        session.performResponseProcessing(NOW);
        var outcomes = new LinkedHashMap<String, String>();
        state.getOutcomeValues()
                .forEach((name, value) -> outcomes.put(name.toString(), value.toQtiString()));
        return outcomes;
    }

    private static Map<Identifier, ResponseData> responses(Map<String, List<String>> answers) {
        var responses = new LinkedHashMap<Identifier, ResponseData>();
        answers.forEach(
                (name, values) ->
                        responses.put(
                                Identifier.parseString(name), new StringResponseData(values)));
        return responses;
    }

    private static URI address(String file) {
        return URI.create("package:/" + file);
    }
}
