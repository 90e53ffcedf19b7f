package org.vmremediator.replay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void shouldEscapeWhateverANameHolds() {
        String name = "a<script>\"'&\u0000\u202e\ud800\u001b[31m";

        assertThat(new Html().element("td", name, "title", name).toString())
                .isEqualTo("<td title=\"a&lt;script&gt;&quot;&#39;&amp;  \uFFFD [31m\">"
                        + "a&lt;script&gt;&quot;&#39;&amp;  \uFFFD [31m</td>");
    }

    @Test
    void shouldNotBeDoneBeforeAllIsClosed() {
        assertThatThrownBy(() -> new Html().open("p").toString()).hasMessageContaining("[p]");
    }
}
