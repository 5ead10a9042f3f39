/**
 * Chinese family names: the 百家姓 and names of today that it lacks, the common ones first. They tell a
 * name from another word, and where one name of a list ends. A text whose first sign is none of them may be
 * a name all the same, but it is too odd to accuse anybody with.
 */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭' +
  '陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤常温康施文牛樊葛邢安齐易' +
  '乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴' +
  '蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边' +
  '卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼' +
  '盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍' +
  '辜羊乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡' +
  '富尧闭由佴璩咸籍邴松巢蒯糜郦雒璞蓬郗仉禄东殳沃琴竺逄濮钮钭郏浑芈滑怀蓟蒿暨么衷步耐厍水昌凤酆傅萧贝经贲洪诸荀家羿' +
  '汲弓牧隗山宓仰秋暴韶从鄂赖鬱能苍双莘贡扶堵宰郤寿通别阎充习宦鱼慎庾终弘广蔚越夔融訾空毋乜养须后红益桓缑郈有伯赏墨' +
  '谯笪年爱代院宛侍归种才矫底佀俎刀刑卯妥开弋忻折揣撒操旷果枚沐洛渠淡甯禚税粘纳续羌腾臣舍苘茆菅萨虎补迮郄鄞钏闪隽隰' +
  '靖顿颉骞麴过郇疏裔罕侴候爨綦寻呙遆昃缐禤郐戢邛尢楮彤凃犹贠贯兀逢闰泮睢缴铁钊旦化粱木';
const double =
  '欧阳 诸葛 上官 司马 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 申屠 轩辕 长孙 宇文 钟离 端木 百里 呼延 东郭 澹台 闻人 濮阳 太史 公冶 赫连 淳于 单于 公羊 拓跋 第五 西门 南门 谷梁 宰父 夹谷 鲜于 巫马 闾丘 梁丘 左丘 东门 公良 仲孙 太叔 万俟';

const singles: ReadonlySet<string> = new Set(single);
const doubles: ReadonlySet<string> = new Set(double.split(' '));

/** How many signs of the text's start are a family name: 2, 1 or 0. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (doubles.has(text.slice(0, 2))) return 2;
  return singles.has(text.slice(0, 1)) ? 1 : 0;
}

/** Whether a text begins as Chinese names do, or is a name of several parts such as 阿依努尔·买买提. */
export const beginsLikeName = (text: string): boolean => text.includes('·') || surnameLength(text) > 0;
