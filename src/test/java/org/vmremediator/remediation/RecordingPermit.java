package org.vmremediator.remediation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Gives the scripted answers in their order, and GRANTED from then on. */
final class RecordingPermit implements WritePermit {
    private final Deque<Answer> answers;
    int asked;

    RecordingPermit(Answer... answers) {
        this.answers = new ArrayDeque<>(Arrays.asList(answers));
    }

    @Override
    public Answer ask() {
        asked++;
        return answers.isEmpty() ? Answer.GRANTED : answers.poll();
    }
}
