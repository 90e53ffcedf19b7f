package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.vmware.vim25.AlarmExpression;
import com.vmware.vim25.AndAlarmExpression;
import com.vmware.vim25.EventAlarmExpression;
import com.vmware.vim25.MetricAlarmExpression;
import com.vmware.vim25.OrAlarmExpression;
import com.vmware.vim25.StateAlarmExpression;
import org.junit.jupiter.api.Test;

class AlarmTypesTest {
    @Test
    void shouldFindTheTypesInNestedExpressions() {
        MetricAlarmExpression metric = new MetricAlarmExpression();
        metric.setType("VirtualMachine");
        StateAlarmExpression state = new StateAlarmExpression();
        state.setType("HostSystem");
        EventAlarmExpression event = new EventAlarmExpression();
        event.setObjectType("Datastore");
        AndAlarmExpression both = new AndAlarmExpression();
        both.setExpression(new AlarmExpression[] {metric, state});
        OrAlarmExpression any = new OrAlarmExpression();
        any.setExpression(new AlarmExpression[] {both, event});

        assertThat(AlarmTypes.of(any)).containsExactlyInAnyOrder("VirtualMachine", "HostSystem", "Datastore");
    }

    @Test
    void shouldKnowNoTypeWhereTheExpressionSaysNone() {
        assertThat(AlarmTypes.of(new EventAlarmExpression())).isEmpty();
        assertThat(AlarmTypes.of(new OrAlarmExpression())).isEmpty();
        assertThat(AlarmTypes.of(new AlarmExpression())).isEmpty();
    }
}
