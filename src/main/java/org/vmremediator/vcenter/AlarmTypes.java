package org.vmremediator.vcenter;

import com.vmware.vim25.AlarmExpression;
import com.vmware.vim25.AndAlarmExpression;
import com.vmware.vim25.EventAlarmExpression;
import com.vmware.vim25.MetricAlarmExpression;
import com.vmware.vim25.OrAlarmExpression;
import com.vmware.vim25.StateAlarmExpression;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what kind of object an alarm watches: its definition says so only within its expressions. */
final class AlarmTypes {
    private AlarmTypes() {}

    static Set<String> of(AlarmExpression expression) {
        return types(expression).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> types(AlarmExpression expression) {
        if (expression instanceof OrAlarmExpression any) {
            return PropertyReader.listOf(any.getExpression()).stream().flatMap(AlarmTypes::types);
        }
        if (expression instanceof AndAlarmExpression all) {
            return PropertyReader.listOf(all.getExpression()).stream().flatMap(AlarmTypes::types);
        }
        return Stream.ofNullable(type(expression));
    }

    private static String type(AlarmExpression expression) {
        if (expression instanceof MetricAlarmExpression metric) {
            return metric.getType();
        }
        if (expression instanceof StateAlarmExpression state) {
            return state.getType();
        }
        return expression instanceof EventAlarmExpression event ? event.getObjectType() : null;
    }
}
