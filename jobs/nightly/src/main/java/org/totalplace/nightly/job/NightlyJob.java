package org.totalplace.nightly.job;

import static org.totalplace.nightly.job.Stage.CHECK;
import static org.totalplace.nightly.job.Stage.CLASSIFY;
import static org.totalplace.nightly.job.Stage.COUNT;
import static org.totalplace.nightly.job.Stage.EXTRACT;
import static org.totalplace.nightly.job.Stage.NORMALISE;
import static org.totalplace.nightly.job.Stage.PUBLISH;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job: six steps, each from files to files, then their order. */
@Configuration(proxyBeanMethods = false)
public class NightlyJob {
  static final String NAME = "nightly";

  /** The part of extract that asks the web. */
  @Bean
  Step fetch(Steps steps, Stages stages) {
    return steps.fetching(stages::fetch);
  }

  @Bean
  Step extract(Steps steps, Stages stages, RunResults run) {
    return steps.deciding(EXTRACT, () -> run.extracted(stages.extract()).isNew());
  }

  @Bean
  Step normalise(Steps steps, Stages stages) {
    return steps.shared(NORMALISE, stages::normalise);
  }

  @Bean
  Step classify(Steps steps, Stages stages) {
    return steps.shared(CLASSIFY, stages::classify);
  }

  @Bean
  Step count(Steps steps, Stages stages) {
    return steps.whole(COUNT, stages::count);
  }

  @Bean
  Step check(Steps steps, Stages stages, RunResults run) {
    return steps.whole(CHECK, () -> run.checked(stages.check()));
  }

  @Bean
  Step publish(Steps steps, Stages stages, RunResults run) {
    return steps.whole(PUBLISH, () -> stages.publish(run.data()));
  }

  @Bean
  Job nightly(
      JobRepository ledger,
      Stages stages,
      Step fetch,
      Step extract,
      Step normalise,
      Step classify,
      Step count,
      Step check,
      Step publish) {
    return begin(new JobBuilder(NAME, ledger), stages, fetch, extract)
        .on(Steps.NOTHING_NEW.getExitCode())
        .end(Steps.NOTHING_NEW.getExitCode())
        .from(extract)
        .next(normalise)
        .next(classify)
        .next(count)
        .next(check)
        .next(publish)
        .end()
        .build();
  }

  /** One stage by itself; its inputs must exist from an earlier run. */
  static Job only(Step step, JobRepository ledger) {
    return new JobBuilder(NAME + "-" + step.getName(), ledger).start(step).build();
  }

  /** Extract by itself, with what it fetches. */
  static Job onlyExtract(Stages stages, Step fetch, Step extract, JobRepository ledger) {
    return begin(new JobBuilder(NAME + "-" + extract.getName(), ledger), stages, fetch, extract)
        .build();
  }

  private static SimpleJobBuilder begin(JobBuilder job, Stages stages, Step fetch, Step extract) {
    return stages.isOnline() ? job.start(fetch).next(extract) : job.start(extract);
  }
}
