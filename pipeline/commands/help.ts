/** What `--help` teaches: what to type, what comes out, what the exit codes mean. */
import type { Language } from '../core/language.ts';

const zh = `评审 pingshen：核对单位报送的职称评审材料（申报数据与扫描件逐项比对）

用法
  npm start                                用自带样例运行一遍
  npm start -- <报送材料>                  核对一份材料：文件夹，或同样内容的 .zip
  npm start -- <文件夹>                    其中有几份材料就核对几份
  npm start -- season <评审年度>           汇总该年度已核对的全部报送：重复申报、逾期、处分、统计
  npm start -- template 申报表.xlsx        写出空白申报工作簿，发给单位填写
  npm start -- rules                       列出评审周期的全部规则
  npm start -- explain <申报编号>          逐条说明规则怎样判断、怎样计算（_unit：报送单位）
  npm start -- apply [out/<报送编号>]       把复核台的决定并入结果、文书和报告，不再识别扫描件
  npm start -- render [out/<报送编号>]      由已有的核对结果重新生成全部文书
  npm start -- pack [out/<报送编号>]        把文书和材料按人、按单位装订成册，附目录、书签和哈希清单
  npm start -- preview <文书>              按样例数据预览一种文书：PDF 和网页
  npm start -- points --out 评分表.xlsx    写出量化评价标准的录入表（内容是示例）
  npm start -- points --import 评分表.xlsx --out points.json  检查填好的表，变成评审周期的数据
  npm start -- review [结果目录]           打开复核台：在浏览器里逐项处理待复核的结果
  npm start -- verify [链首值]             证明日志和决定没有被改动过，或指出第几条不对
  npm start -- worker --engine <地址>      把本机借给别的机器发起的运行（见 docs/scale.md）
  npm start -- watch <收件目录>            等候报送：放稳了就核对，结果放在其中的“结果”
  npm start -- purge [结果目录]            删除一个年度的个人信息：结果、决定、日志、缓存，并复查证明
  npm start -- doctor                      检查本机：模型、字体、磁盘、内存、权限
  npm start -- --help                      本说明

报送材料
  submission.json                          单位、批次、联系人
  declared.json 或 declared.xlsx           申报人填报的内容
  scans/<申报编号>/…                       扫描件：JPG PNG TIFF BMP WebP PDF，文件名不限
  scans/_unit/…                            单位材料：委托书、名册、公示等

选项
  -o, --out <目录>       结果目录（默认 out），结果在 <目录>/<报送编号>/
      --state <目录>     状态目录（默认 .pingshen）：决定、日志、缓存
      --settings <文件>  设置文件（默认当前目录下的 pingshen.json）
      --cycle <编号>     points 用：哪个评审周期（默认最近的）
      --import <文件>    points 用：填好的录入表
      --cycles <目录>    本单位自己的评审周期数据（先于程序自带的）
      --office <文件>    本季的事实 office.json：处分名单、网站公示、评审日期
      --workers <数>     同时工作的进程数（默认每个处理器核心一个）
      --engine <地址>    任务服务器 redis://… 或 rediss://…：多台机器一起做（地址含密码时请用环境变量）
      --log <text|json>  运行记录的形式：给人看的文字，或每行一个 JSON（在标准错误输出）
      --once             watch 用：取完现有的就结束
      --yes              purge 用：确认删除（否则只列出）
      --port <端口>      复核台的端口（默认 8620）
      --open             打开复核台时随即打开浏览器
      --host <地址>      让其他机器访问复核台：本机的名称或地址；须有账户和证书
      --tls-cert <文件> --tls-key <文件>  证书和私钥（PEM）
      --add-user <姓名> --role <角色>     review 用：建立账户；角色 clerk 经办、auditor 审核、head 负责人
      --list-users --disable-user <姓名> --reset-user <姓名>  review 用：列出、停用、重设口令
      --full-text        识别每页全部文字，而不只是核对所需的部分（较慢）
      --data <文件>      预览文书时用这个 JSON 文件里的数据，代替样例
      --today <日期>     以该日期（YYYY-MM-DD）为运行当天，用于重现以前的运行
      --lang <zh|en>     提示语言
  -q, --quiet            只输出结果目录
  -h, --help             本说明
  -v, --version          版本

环境变量 PINGSHEN_STATE PINGSHEN_OUT PINGSHEN_SETTINGS PINGSHEN_CYCLES PINGSHEN_OFFICE PINGSHEN_LANG PINGSHEN_WORKERS PINGSHEN_ENGINE PINGSHEN_LOG PINGSHEN_QUIET=1
优先级：默认值 < 设置文件 < 环境变量 < 命令选项

例
  npm start -- D:\\报送\\杭州2020.zip
  npm start -- samples/hz-2020-01 --out 结果 --workers 2
  npm start -- season 2020-jidian-senior --office office.json

退出码
  0 完成，无待处理事项      10 完成，有核对结果待复核      11 完成，有文件被隔离
  1 程序缺陷   2 命令或设置有误   3 材料无法使用   4 缺少部件
  5 无法读写   6 自检未通过       130 已停止

随时可以按 Ctrl-C 停止；用同一命令继续，已完成的部分不会重做。
`;

const en = `pingshen 评审: holds a unit's scanned evidence against what its applicants declared

Usage
  npm start                                run the samples that come with it
  npm start -- <submission>                check one submission: a folder, or a .zip of it
  npm start -- <folder>                    check every submission in that folder
  npm start -- season <cycle>              join all checked submissions of a cycle: claims, bans, counts
  npm start -- template declared.xlsx      write the blank workbook for units
  npm start -- rules                       list the rules of the cycles
  npm start -- explain <applicant id>      what every rule came to, with its arithmetic (_unit: the unit)
  npm start -- apply [out/<submission>]    put the desk's decisions into results, papers and reports, without OCR
  npm start -- render [out/<submission>]   make all official papers again from results that are there
  npm start -- pack [out/<submission>]     bind papers and scans into packs: contents, bookmarks, manifest
  npm start -- preview <document>          show a document with its sample: PDF and page
  npm start -- points --out points.xlsx    write the form for the scoring standard (filled with a sample)
  npm start -- points --import points.xlsx --out points.json  check the filled form, make data of it
  npm start -- review [results]            open the auditor's desk: decide the open findings in the browser
  npm start -- verify [head]               prove that log and decisions are unaltered, or name the entry
  npm start -- worker --engine <address>   lend this machine to runs started elsewhere (docs/scale.md)
  npm start -- watch <inbox>               wait for submissions: what has settled is checked, results go beside it
  npm start -- purge [results]             remove a season's personal data: results, decisions, log, cache; and prove it
  npm start -- doctor                      check this machine: models, fonts, disk, memory, rights
  npm start -- --help                      this text

A submission
  submission.json                          unit, cycle, contact
  declared.json or declared.xlsx           what the applicants declared
  scans/<applicant id>/…                   scans: JPG PNG TIFF BMP WebP PDF, any names
  scans/_unit/…                            the unit's own papers

Options
  -o, --out <folder>      results go to <folder>/<submission id>/ (default out)
      --state <folder>    decisions, log, cache (default .pingshen)
      --settings <file>   settings file (default pingshen.json here)
      --cycle <id>        for points: which cycle (default the latest)
      --import <file>     for points: the filled form
      --cycles <folder>   cycles of the office's own (before the ones that come along)
      --office <file>     the season's facts, office.json: bans, publicity on the sites, review dates
      --workers <n>       processes at work (default one a core)
      --engine <address>  task server redis://… or rediss://…: several machines share the work
                          (put an address with a password into the environment)
      --log <text|json>   messages for people, or one JSON a line (on stderr)
      --once              watch: end once everything there was taken
      --yes               purge: really (otherwise it only lists)
      --port <n>          port of the desk (default 8620)
      --open              show the desk in the browser at once
      --host <address>    let other machines reach the desk: this one's name or address; wants accounts and TLS
      --tls-cert <file> --tls-key <file>  certificate and key (PEM)
      --add-user <name> --role <role>     for review: an account; roles clerk, auditor, head
      --list-users --disable-user <name> --reset-user <name>  for review: list, disable, new password
      --full-text         read all text of every page, not only what is needed (slower)
      --today <date>      take this day (YYYY-MM-DD) for today, to repeat an earlier run
      --data <file>       preview with the values of this JSON file, not the sample
      --lang <zh|en>      language of messages
  -q, --quiet             print the result folder only
  -h, --help              this text
  -v, --version           version

Environment: PINGSHEN_STATE PINGSHEN_OUT PINGSHEN_SETTINGS PINGSHEN_CYCLES PINGSHEN_OFFICE PINGSHEN_LANG PINGSHEN_WORKERS PINGSHEN_ENGINE PINGSHEN_LOG PINGSHEN_QUIET=1
Precedence: defaults < settings file < environment < options

Examples
  npm start -- D:\\submissions\\hangzhou-2020.zip
  npm start -- samples/hz-2020-01 --out results --workers 2
  npm start -- season 2020-jidian-senior --office office.json

Exit codes
  0 done, nothing open   10 done, findings wait for review   11 done, files quarantined
  1 a bug   2 wrong command or settings   3 submission unusable   4 a part is missing
  5 cannot read or write   6 own check failed   130 stopped

Ctrl-C stops at any time; the same command goes on where it stopped.
`;

/** The help text; ends with a line break. */
export function helpText(language: Language): string {
  return language === 'zh' ? zh : en;
}
