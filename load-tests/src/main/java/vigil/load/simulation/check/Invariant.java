package vigil.load.simulation.check;

/** What must hold after every step, whatever comes twice, late, lost or at once; each with the sentence that says it. */
public enum Invariant {
    NEVER_FAILS("Deciding never fails."),
    EFFECT("Whatever matching says has its effect, in an alert that is kept or archived."),
    ONE_OPEN("A person, or a question, has at most one open alert, and at most one more in shadow."),
    SHADOW_TELLS_NOBODY(
            "What is in shadow is the desk's alone: nobody is asked or waited for, no source is told anything, and it ends."),
    LIVE_IS_TOLD("What is live is never only in shadow, unless the team chosen for it is in shadow."),
    SHADOW_CHANGES_NOTHING("What a publisher in shadow says changes no live alert that has another call."),
    OWNED("An alert is given only to a team of the directory in use."),
    TAKES_SOMETHING(
            "Nobody who is full or paused is given or offered anything, but the last resort, and the desk to coordinate."),
    OWNER_KNOWN("After a tick every open alert's owner is in the directory in use."),
    OWNER_OPEN("After a tick a closed team has only what a named person keeps, until the time that they said."),
    NOTHING_DUE("After a tick nothing is left that was due: no step of the ladder, no snooze, no end of hours."),
    ASKED_IN_TIME("Nobody waits longer than the priority allows before somebody is asked or reminded."),
    REMINDED_ONCE("Nobody is reminded of the same twice within a minute, unless there is more to say than that."),
    ON_THE_LADDER("Whoever is waited for is on the ladder, and nobody else."),
    CONTIGUOUS("An alert's versions follow each other without a gap, and its times never run back."),
    WORK_VERSION("A work version grows by one at most, and does when a person acted or the owner changed."),
    PRIORITY("A priority is never lowered unless the alert is reopened."),
    ONLY_PEOPLE_RESOLVE("Only a person resolves."),
    PEOPLES_OWN("What people did is never lost or reset by what a source says."),
    PEOPLES_END(
            "What people have ended comes back only with worse news: a higher priority, a death, or a call that was void or not theirs."),
    HISTORY("No line of the history is lost; beyond 200 neither the first nor the last that a person wrote."),
    PLAN_SHARED(
            "Nothing of a plan is shown, nor told in Vigil's words, that the newest record heard of does not share."),
    NEWEST_RECORD("An open alert shows the newest record that has come to it; an older one never replaces it."),
    DEATH_KNOWN("The open alert of somebody who has died, as the register says, says so."),
    AFTER_DEATH("After a death nothing is resolved while something that is required is not recorded."),
    KEPT_UNTIL(
            "Time takes an accepted alert from nobody but a team that is closed, nor before the time that was said; who accepted it stays named where their team is gone."),
    CONTACT_AGAIN("A higher priority, or being opened again, asks for another word with the patient or carer."),
    HANDOVER(
            "What is handed over stays the giver's until the other team has received it; time takes the offer from nobody who is open."),
    DECLINED("A team that has said no is not asked again while the alert is open, unless nobody else is left."),
    COMPARE_AND_SET(
            "An action takes effect only on the work version that it saw, on an open alert, or a closed one to open it again."),
    ACTION("An action that takes effect does what it says, in its author's name, and is remembered."),
    REFUSED("An action that is refused changes nothing."),
    ONE_OUTCOME("Each action is answered once each time it comes, and takes effect once at most."),
    RULING("A ruling goes to matching, and nothing else does."),
    ARCHIVED("Only what was closed two days ago is archived, and nothing else vanishes."),
    TWICE("To apply anything twice changes nothing more."),
    REPLAY("Whoever reads the log knows what those know who wrote it, and JSON loses nothing of it."),
    DECIDED_AGAIN("A version is decided again, the same, from the record of its decision and nothing else."),
    SETTLES("When nothing more happens, all that follows comes to an end."),
    ANSWERABLE("When all is read, each open question has one open alert that can be answered."),
    MERGED_WHOLE("A merged record's alert ends only when what it became has all that people did about it."),
    MERGED_ON(
            "When all is read, the alert of a merged record is that of the one that goes on, unless they name each other."),
    CARRIED("When all is read, what was done about a possible match stands in the alert that it became.");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
