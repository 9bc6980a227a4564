package org.sidestep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;

/**
 * Looks for what is wrong with a library once someone asks: in each file, and between the files.
 * When a few files have changed and look to the others as before, only those are looked at: what
 * was found in the others is still true.
 */
final class Inspection {
    private final Surveyed surveyed;
    private final Map<String, Problems> byItself;
    private final Contents part;
    private final Map<String, Problems> partByItself;
    private Inspection before;
    private List<Problem> inFiles;
    private Problems between;

    /**
     * What is inspected.
     *
     * @param today decides what is published, and overdue
     * @param stale the files for which something stands that is not in them now: positions are off,
     *     and nothing is said of them but what is wrong with them by themselves
     */
    record Surveyed(
            Contents all, SiteSurroundings site, Links links, LocalDate today, Set<String> stale) {

        /** The same with later versions of some files. */
        Surveyed with(Contents part, Links links, Set<String> stale) {
            return new Surveyed(all.with(part), site.with(links), links, today, stale);
        }
    }

    /**
     * @param byItself what is wrong with each file by itself, by its path
     */
    Inspection(Surveyed surveyed, Map<String, Problems> byItself) {
        this(surveyed, byItself, surveyed.all(), byItself, null);
    }

    private Inspection(
            Surveyed surveyed,
            Map<String, Problems> byItself,
            Contents part,
            Map<String, Problems> partByItself,
            Inspection before) {
        this.surveyed = surveyed;
        this.byItself = byItself;
        this.part = part;
        this.partByItself = partByItself;
        this.before = before;
    }

    /**
     * The same after a few files have changed that look to the others as they did.
     *
     * @param part those files
     * @param partByItself what is wrong with each of them by itself
     */
    Inspection after(Surveyed now, Contents part, Map<String, Problems> partByItself) {
        return new Inspection(now, with(partByItself), part, partByItself, this);
    }

    /** The same after a few files have changed that look to the others as they did not before. */
    Inspection anew(Surveyed now, Map<String, Problems> partByItself) {
        return new Inspection(now, with(partByItself));
    }

    private Map<String, Problems> with(Map<String, Problems> part) {
        var all = new HashMap<>(byItself);
        all.putAll(part);
        return all;
    }

    /** What keeps the content from being published; that is found sooner than the warnings. */
    List<Problem> errors() {
        var errors = new TreeSet<>(inFiles());
        errors.addAll(between().errors());
        return List.copyOf(errors);
    }

    /** Everything that is wrong, in the order of files and lines. */
    List<Problem> problems() {
        var all = new Problems();
        byItself.values().forEach(all::include);
        all.addAll(inFiles());
        all.include(between());
        return all.sorted();
    }

    /** The errors in each file: all that a change of another, seen from outside, can mend. */
    private synchronized List<Problem> inFiles() {
        if (inFiles == null) {
            var found = new ArrayList<Problem>();
            if (before != null) {
                before.inFiles().stream().filter(this::isElsewhere).forEach(found::add);
            }
            partByItself.values().forEach(problems -> found.addAll(problems.errors()));
            found.addAll(named());
            inFiles = List.copyOf(found);
            before = null;
        }
        return inFiles;
    }

    private boolean isElsewhere(Problem problem) {
        return !partByItself.containsKey(problem.position().file());
    }

    private List<Problem> named() {
        var found = new Problems(surveyed.stale());
        new CrossChecks(surveyed, found).check(part);
        return found.errors();
    }

    private synchronized Problems between() {
        if (between == null) {
            between = new Problems(surveyed.stale());
            new SiteChecks(surveyed.all(), surveyed.today(), between).check();
        }
        return between;
    }
}
